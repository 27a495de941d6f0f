import type { Activity, Register } from "../../model/register.ts";
import type { RegisterHead } from "../../model/registerHead.ts";
import { activityNode, partyNode } from "./activityNode.ts";
import { node, plain, reference, words, type Node } from "./graph.ts";

/**
 * A register in the words of the Data Privacy Vocabulary 2: the record itself, its controller with the data protection
 * officers (GDPR art. 30(1)(a)), and a process for each activity. What the register does not say is not said.
 */
export const registerGraph = (
  register: RegisterHead & Pick<Register, "document" | "activities">,
): readonly Node[] => {
  const { document, controller, representative, dataProtectionOfficers, activities } = register;
  const lang = document.language ?? "fr";
  const controllerId = controller === null ? null : "controller";
  return [
    node(
      "dpv:Process",
      {
        "dct:title": words(titles[lang === "en" ? "en" : "fr"], lang === "en" ? "en" : "fr"),
        "dct:language": plain(lang),
        "dct:identifier": plain(`sha256:${document.sha256}`),
        "dpv:hasDataController": controllerId === null ? null : reference(controllerId),
        "dpv:hasProcess": activities.map(({ id }) => reference(id)),
      },
      "register",
    ),
    ...(controller === null
      ? []
      : [
          node(
            "dpv:DataController",
            {
              "dpv:hasName": plain(controller.name),
              "dpv:hasContact": [plain(controller.email), plain(controller.contact)],
              "dpv:hasRepresentative":
                representative === undefined
                  ? null
                  : partyNode("dpv:Representative", representative),
              "dpv:hasDataProtectionOfficer": dataProtectionOfficers.map(
                ({ name, email, contact }) =>
                  node("dpv:DataProtectionOfficer", {
                    "dpv:hasName": plain(name),
                    "dpv:hasContact": [plain(email), plain(contact)],
                  }),
              ),
            },
            "controller",
          ),
        ]),
    ...activities.map((activity: Activity) => activityNode(activity, controllerId, lang)),
  ];
};

const titles = {
  fr: "Registre des activités de traitement",
  en: "Record of processing activities",
} as const;
