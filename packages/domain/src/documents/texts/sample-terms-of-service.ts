/** A sample of what 16 TAC 25.475(f) asks for; no contract. Fees are those of a sandbox: none. */
export const sampleTermsOfService = {
  en: `# Who we are

{{retailer.legalName}} is the retail electric provider of your contract and holds certificate number
{{retailer.certificateNumber}} of the Public Utility Commission of Texas. {{brand.name}} is the name under which
the plan is offered. You reach us at {{retailer.phone}}, {{retailer.hours}}, at {{retailer.email}}, or at
{{retailer.address}}.

# The contract

Your contract with us consists of these Terms of Service, the Electricity Facts Label of your plan, the document
Your Rights as a Customer, and your enrollment. The Electricity Facts Label states the price, the term and any
early termination fee.

If you switch to us from another provider, you may cancel without penalty until the end of the third federal
business day after you receive these terms: call us or write to us at {{retailer.email}}. This right does not
apply when you move in.

# Price and bills

We send a bill for each billing cycle, after the utility has read the meter. It is due on the date printed on
it, at least 16 days after we issue it. Delivery charges of the utility are passed on at cost. Taxes and
assessments are added as the law provides. If the utility delivers no reading in time, the bill may be
estimated; it then says so, and we correct it when the reading arrives.

If you are a small commercial customer whose meter measures demand, the utility's demand charges are passed on at
cost too.

# Charges that do not recur

These are all the charges that do not come with every bill:

- Utility's charges for move-in, a switch on a day you choose, disconnection and reconnection: as the utility charges us
- Late payment penalty: none
- Returned payment: none
- Disconnection notice: none

# Deposits

We may ask for a deposit if you cannot show satisfactory credit. It is never more than one fifth of your
estimated yearly bills or the next two months' estimated bills, whichever is more. We return it with interest
after twelve bills in a row that were paid on time, or with the final bill.

# End of the contract

We send notice at least 14 days before a contract with a term ends, and more notices before that as the law
provides. If you then choose nothing else, service goes on month to month under the default renewal product
that the notice describes, until you choose another plan or provider. You may end the contract at any time; an
early termination fee applies only if the Electricity Facts Label states one. It never applies in the last 14
days of the term, or when you move and give us your new address.

# Changes

We may change these terms by written notice at least 14 days before the change applies. The price of a fixed rate
product changes only as its Electricity Facts Label says. For 14 days after we send the notice you may end the
contract without a fee. No notice is needed for a change that is to your benefit.

# Complaints

Call or write to us first. If we cannot settle the matter, you may turn to the Public Utility Commission of
Texas, P.O. Box 13326, Austin, Texas 78711-3326; (512) 936-7120 or toll-free (888) 782-8477; puc.texas.gov.`,
  es: `# Quiénes somos

{{retailer.legalName}} es el proveedor minorista de electricidad de su contrato y tiene el certificado número
{{retailer.certificateNumber}} de la Comisión de Servicios Públicos de Texas. {{brand.name}} es el nombre con el
que se ofrece el plan. Puede comunicarse con nosotros al {{retailer.phone}} ({{retailer.hours}}), en
{{retailer.email}} o en {{retailer.address}}.

# El contrato

Su contrato con nosotros se compone de estos Términos del Servicio, la Etiqueta de Información sobre la
Electricidad de su plan, el documento Sus Derechos como Cliente y su inscripción. La Etiqueta de Información
sobre la Electricidad indica el precio, el plazo y cualquier cargo por cancelación anticipada.

Si usted se cambia a nosotros desde otro proveedor, puede cancelar sin penalidad hasta el final del tercer día
hábil federal después de recibir estos términos: llámenos o escríbanos a {{retailer.email}}. Este derecho no se
aplica cuando se trata de un servicio nuevo por mudanza.

# Precio y facturas

Le enviamos una factura por cada ciclo de facturación, después de que la compañía de transmisión y distribución
lee el medidor. Vence en la fecha impresa en ella, por lo menos 16 días después de su emisión. Los cargos de
entrega de esa compañía se trasladan al costo. Los impuestos y contribuciones se agregan según la ley. Si no
recibimos una lectura a tiempo, la factura puede ser estimada; en ese caso lo indica, y la corregimos cuando
llega la lectura.

Si usted es un cliente comercial pequeño cuyo medidor mide la demanda, los cargos por demanda de la compañía de
transmisión y distribución también se trasladan al costo.

# Cargos no recurrentes

Estos son todos los cargos que no aparecen en cada factura:

- Cargos de la compañía de transmisión y distribución por conexión, cambio en una fecha elegida, desconexión y reconexión: lo que nos cobre esa compañía
- Penalidad por pago atrasado: ninguna
- Pago devuelto: ninguno
- Aviso de desconexión: ninguno

# Depósitos

Podemos pedir un depósito si usted no demuestra crédito satisfactorio. Nunca es mayor que la quinta parte de sus
facturas anuales estimadas o que las facturas estimadas de los dos meses siguientes, lo que sea mayor. Lo
devolvemos con intereses después de doce facturas seguidas pagadas a tiempo, o con la factura final.

# Fin del contrato

Le avisamos por lo menos 14 días antes de que termine un contrato con plazo, y también antes cuando la ley lo
exige. Si usted no elige otra cosa, el servicio continúa de mes a mes con el producto de renovación automática
que describe el aviso, hasta que elija otro plan o proveedor. Usted puede terminar el contrato en cualquier
momento; el cargo por cancelación anticipada se aplica solo si la Etiqueta de Información sobre la Electricidad
lo indica. Nunca se aplica en los últimos 14 días del plazo, ni cuando usted se muda y nos da su nueva dirección.

# Cambios

Podemos cambiar estos términos con un aviso por escrito por lo menos 14 días antes de que el cambio se aplique. El
precio de un producto de tarifa fija cambia solo como lo indica su Etiqueta de Información sobre la Electricidad.
Durante los 14 días después de que enviemos el aviso, usted puede terminar el contrato sin cargo. No hace falta
aviso para un cambio que lo beneficie.

# Quejas

Primero llámenos o escríbanos. Si no podemos resolver el asunto, puede acudir a la Comisión de Servicios Públicos
de Texas, P.O. Box 13326, Austin, Texas 78711-3326; (512) 936-7120 o gratis al (888) 782-8477; puc.texas.gov.`,
} as const;
