import type { SmallTalk } from "./types.ts";

/** French talk that fits any product. */
export const frenchSmallTalk: SmallTalk = {
  greetings: [
    "Bonjour {name} ! ",
    "Bonjour, ",
    "Merci de votre message. ",
    "Bonjour, ici {me}. ",
    "Bonjour {name}, ",
    "",
  ],
  questions: [
    [
      "Si je commande aujourd’hui, ça arrive quand ?",
      "En deux à quatre jours. Avant vendredi midi, ça part en général le jour même.",
    ],
    ["Je peux rendre si ça ne va pas ?", "Trente jours, même porté. Sérieusement, boue comprise."],
    [
      "Il y en a en stock près de chez moi ?",
      "Dites-moi votre ville, je regarde. Sinon le site expédie depuis la même étagère.",
    ],
    [
      "Vous avez le vôtre depuis longtemps ?",
      "Trois saisons. Une petite réparation, faite gratuitement pendant mon café.",
    ],
    [
      "On vous paie pour en dire du bien ?",
      "Je gagne des points quand un conseil aide à choisir, jamais plus pour un produit que pour un autre. Si ce n’est pas fait pour vous, je préfère le dire.",
    ],
    [
      "Vous prendriez quelle couleur ?",
      "Celle que vous aimerez encore dans cinq ans. Pour les photos la vive, pour moi la discrète.",
    ],
    [
      "C’est un bon cadeau pour ma sœur ? Elle marche beaucoup.",
      "Oui, et elle peut changer la taille dans tous les magasins avec le numéro de commande. Glissez du chocolat dans la poche.",
    ],
    [
      "Vous faites des soldes ?",
      "Pas vraiment. Les retours réparés sont moins chers, demandez en magasin au printemps.",
    ],
    [
      "Qu’est-ce qui casse en premier ?",
      "Honnêtement, ce qu’on utilise le plus. Chaque pièce se commande seule, et la plupart des réparations sont gratuites.",
    ],
    ["J’habite une ville où il pleut, vous choisiriez pareil ?", "Pareil. J’habite dans une ville comme ça."],
  ],
  cards: [
    "C’est de celui-ci que je parle :",
    "Le voici, pour ne pas chercher :",
    "Je vous mets le lien ici :",
    "Dans la couleur dont on parlait :",
  ],
  closings: [
    ["Merci, ça m’aide beaucoup. Je commande ce soir.", "Avec plaisir. Racontez-moi la suite."],
    ["Parfait, j’y réfléchis et je reviens.", "Prenez votre temps, la montagne attendra."],
    ["Super, merci pour la franchise !", "C’est l’idée. Bonne route."],
    ["Commandé ! Merci {me}.", "Formidable. Écrivez si la taille ne va pas, c’est vite échangé."],
    ["Merci, je passe au magasin samedi pour essayer.", "Venez, et demandez un café aussi."],
    ["Très clair, merci.", "Je vous en prie. Profitez bien dehors."],
    ["Ok, on en parle à la maison, mais merci !", "C’est sage. Je réponds aussi à la maison, s’il faut."],
    ["Merci beaucoup, bonne soirée.", "Bonne soirée, {name}."],
  ],
  sequels: [
    ["C’est arrivé, et ça va parfaitement. On part demain !", "Super. Envoyez une photo de là-haut."],
    ["De retour. Vous aviez raison pour la taille.", "Tant mieux. Et la météo ?"],
    ["Petite question : ça se nettoie comment ?", "Eau fraîche, brosse douce, séchage à l’ombre. Pas d’adoucissant."],
    ["J’en ai repris un pour mon frère, il m’a volé le mien.", "C’est le meilleur avis possible."],
    [
      "Finalement c’est trop long, comment je renvoie ?",
      "Avec le bon dans le colis, ou dans n’importe quel magasin. Je peux vous mettre l’autre taille de côté.",
    ],
  ],
  offers: [
    "Bonjour, je suis {me}. J’ai {p} depuis longtemps, si vous avez une question je suis là.",
    "Bonjour ! Je vois que vous comparez. Je vous dis la différence en deux phrases ?",
    "Bonsoir, {me}, de la communauté. Demandez-moi tout sur {p}, les défauts aussi.",
  ],
  met: [
    "Vous avez rencontré {me} : la conversation continue ici.",
    "Rencontre en magasin avec {me}. Vous pouvez continuer à échanger ici.",
  ],
  places: [
    "dans le Vercors",
    "en Corse",
    "dans les Vosges",
    "dans les Écrins",
    "autour du mont Blanc",
    "dans les Pyrénées",
    "en Norvège",
    "sur la côte bretonne",
    "dans les Dolomites",
    "dans le Jura",
  ],
  moments: ["le week-end prochain", "dans deux semaines", "le mois prochain", "pendant les vacances", "dans dix jours"],
};
