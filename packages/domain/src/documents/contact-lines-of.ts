import type { Language } from "@lamplight/contracts/model";
import type { RetailerData } from "./model.ts";
import { sayIn } from "./say-in.ts";

export interface ContactLine {
  readonly label: string;
  readonly value: string;
}

/** Who the retail electric provider is and how it is reached: 16 TAC 25.475(g)(1), for TOS and YRAC likewise. */
export function contactLinesOf(retailer: RetailerData, language: Language): ContactLine[] {
  const say = sayIn(language);
  const { legalName, dbaName, certificateNumber, addressLines, phone, hours, email, website } =
    retailer;
  return [
    {
      label: say("Retail electric provider", "Proveedor minorista de electricidad"),
      value:
        dbaName === null
          ? legalName
          : say(
              `${legalName}, doing business as ${dbaName}`,
              `${legalName}, que opera bajo el nombre ${dbaName}`,
            ),
    },
    {
      label: say("PUCT certificate number", "Número de certificado de la PUCT"),
      value: certificateNumber,
    },
    { label: say("Address", "Dirección"), value: addressLines.join(", ") },
    { label: say("Toll-free phone", "Teléfono gratuito"), value: phone },
    { label: say("Hours", "Horario"), value: hours },
    { label: say("E-mail", "Correo electrónico"), value: email },
    ...(website === null ? [] : [{ label: say("Website", "Sitio web"), value: website }]),
  ];
}
