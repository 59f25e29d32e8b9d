/** A sample of what 16 TAC 25.475(h) asks for; no contract. */
export const sampleYourRights = {
  en: `# Questions and complaints

Call {{retailer.legalName}} at {{retailer.phone}}, {{retailer.hours}}, or write to {{retailer.email}} or
{{retailer.address}}. Tell us what is wrong; we will look into it promptly and report to you what we found. If
you are not satisfied, you may complain to the Public Utility Commission of Texas, P.O. Box 13326, Austin, Texas
78711-3326; (512) 936-7120 or toll-free (888) 782-8477; puc.texas.gov. While a complaint is open, you need not pay
the part of a bill that is in dispute, but must pay the rest on time.

# Unauthorized switches and charges

If your provider was changed without your authorization, ask the provider of your choice to return you to it; you
will not pay more than you would have paid there. If a bill has a charge that you did not authorize, call us: we
will remove it and return what you paid for it.

# Cancelling a switch

You may cancel a switch to us without penalty until the end of the third federal business day after you receive
the Terms of Service.

# Bills and payment

If a bill is wrong, we correct the whole time for which it is wrong. If we billed too little, we go back at most
180 days. If you cannot pay a bill when it is due, call us before that day. You may ask for a payment arrangement
or a deferred payment plan, for level billing, and for the names of organizations that help with bills. You may
have the meter tested by the utility.

# Disconnection

We may ask the utility to disconnect service only after written notice, at least ten days ahead, that names the
reason, the day and what you can do. Service is not disconnected for non-payment on a holiday or weekend, nor
during an extreme weather emergency. When you have paid, we have it reconnected as quickly as possible.

If someone in your home would become seriously ill without electricity, call us at once: critical care
residential customers and customers with a chronic condition have special protection, for which the utility takes
the application.

# Choice of provider

You may choose another provider at any time; the Terms of Service say what ending the contract costs. A switch may
take up to seven business days. A provider of last resort serves customers whose provider leaves the market.

# Language, privacy and equal treatment

You may ask for these documents in English or Spanish. We release information about you only as the law allows;
you may ask to be on the do-not-call list for electricity. We do not deny service because of race, creed, color,
national origin, ancestry, sex, marital status, lawful source of income, disability, familial status, location in
an economically distressed area, or qualification for low-income or energy efficiency services.

# Outages and emergencies

Report an outage or an electrical emergency to your utility at the number on your bill, at any hour.`,
  es: `# Preguntas y quejas

Llame a {{retailer.legalName}} al {{retailer.phone}} ({{retailer.hours}}), o escriba a {{retailer.email}} o a
{{retailer.address}}. Díganos cuál es el problema; lo investigaremos pronto y le informaremos el resultado. Si no
queda satisfecho, puede presentar una queja ante la Comisión de Servicios Públicos de Texas, P.O. Box 13326,
Austin, Texas 78711-3326; (512) 936-7120 o gratis al (888) 782-8477; puc.texas.gov. Mientras la queja esté abierta,
no tiene que pagar la parte de la factura en disputa, pero debe pagar el resto a tiempo.

# Cambios de proveedor y cargos no autorizados

Si cambiaron su proveedor sin su autorización, pida al proveedor de su elección que lo regrese; no pagará más de
lo que habría pagado allí. Si una factura tiene un cargo que usted no autorizó, llámenos: lo quitaremos y le
devolveremos lo que haya pagado.

# Cómo cancelar un cambio

Usted puede cancelar sin penalidad un cambio a nuestro servicio hasta el final del tercer día hábil federal después
de recibir los Términos del Servicio.

# Facturas y pagos

Si una factura está equivocada, la corregimos por todo el tiempo del error. Si le cobramos de menos, corregimos
180 días hacia atrás como máximo. Si no puede pagar una factura en su fecha de vencimiento, llámenos antes de ese
día. Puede pedir un arreglo de pago o un plan de pago diferido, una facturación nivelada y los nombres de
organizaciones que ayudan a pagar facturas. Puede pedir que la compañía de transmisión y distribución revise el
medidor.

# Desconexión

Podemos pedir la desconexión del servicio solo después de un aviso por escrito, con por lo menos diez días de
anticipación, que indique la razón, el día y lo que usted puede hacer. No se desconecta el servicio por falta de
pago en un día feriado ni en fin de semana, ni durante una emergencia por clima extremo. Cuando usted haya pagado,
pedimos la reconexión lo más pronto posible.

Si alguien en su hogar se enfermaría gravemente sin electricidad, llámenos de inmediato: los clientes residenciales
de cuidado crítico y los clientes con una condición crónica tienen protección especial, y la solicitud se presenta
a la compañía de transmisión y distribución.

# Elección de proveedor

Puede elegir otro proveedor en cualquier momento; los Términos del Servicio indican cuánto cuesta terminar el
contrato. Un cambio puede tardar hasta siete días hábiles. Un proveedor de último recurso atiende a los clientes
cuyo proveedor deja el mercado.

# Idioma, privacidad y trato igual

Puede pedir estos documentos en inglés o en español. Damos información sobre usted solo como la ley lo permite;
puede pedir que lo incluyan en la lista de no llamar para servicios de electricidad. No negamos el servicio por
raza, credo, color, origen nacional, ascendencia, sexo, estado civil, fuente lícita de ingresos, discapacidad,
situación familiar, ubicación en una zona económicamente afectada, ni por calificar para servicios de bajos
ingresos o de eficiencia energética.

# Apagones y emergencias

Informe de un apagón o de una emergencia eléctrica a su compañía de transmisión y distribución, al número que
aparece en su factura, a cualquier hora.`,
} as const;
