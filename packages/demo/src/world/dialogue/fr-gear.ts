import type { Talk, TopicId } from "./types.ts";

/** French talk about what is carried. */
export const frenchGear: Readonly<
  Record<Extract<TopicId, "packs" | "tents" | "sleep" | "stove" | "light" | "hands" | "poles">, Talk>
> = {
  packs: {
    openings: [
      [
        "Bonjour, {p} irait {when} ? Deux nuits {place}, de refuge en refuge.",
        "Refuge, donc ni tente ni cuisine : oui, largement. Je prends un drap, un change, de quoi la pluie et trop de fromage.",
      ],
      [
        "Bonjour, j’ai mal aux épaules au bout d’une heure avec n’importe quel sac. {P} aiderait ?",
        "C’est souvent la longueur de dos. D’abord la ceinture sur les os des hanches, bien serrée, puis les bretelles jusqu’à ce qu’elles touchent. On vous montre en magasin, avec du poids.",
      ],
      [
        "Un ordinateur 14 pouces rentre dans {p} ?",
        "Oui, contre le dos, dans sa poche. Je porte le mien tous les jours, et des sandwichs le samedi.",
      ],
    ],
    questions: [
      [
        "Il est étanche ?",
        "À la pluie oui, à la rivière non. Pour les longs trajets je double d’un sac-poubelle, comme tous ceux qui ont été trempés une fois.",
      ],
      ["Ça passe en cabine ?", "Sur les compagnies habituelles oui, sans remplir le rabat."],
      ["Les bâtons, ça se met où ?", "Deux boucles devant, pointes en haut. Avec l’habitude, sans poser le sac."],
      ["On attrape la gourde en marchant ?", "Bras tendu, oui. La poche est coupée en biais pour ça."],
    ],
  },
  tents: {
    openings: [
      [
        "Bonjour, deux adultes et un chien {place}. {P}, c’est trop petit ?",
        "Avec un petit chien, c’est douillet. Avec un grand, vous dormez là où il veut bien. Quelle race ?",
        "Un beagle qui se prend pour un husky.",
      ],
      [
        "Bonjour, {p} tient au vent ? La mienne s’est couchée en pleine nuit.",
        "La mienne a tenu une sale nuit {place}. Le pied face au vent et tous les haubans, même quand c’est calme au dîner.",
      ],
      [
        "Il faut vraiment combien de temps pour monter {p} ?",
        "Quatre minutes la troisième fois. Quinze la première, alors faites-le une fois au parc.",
      ],
    ],
    questions: [
      [
        "Il y a de la condensation ?",
        "Les nuits froides sans vent, oui, comme partout. Laissez les aérations du haut ouvertes, c’est ce qu’on oublie.",
      ],
      [
        "Il faut une bâche dessous ?",
        "Sur l’herbe non. Sur du gravier j’en mets une pas chère, coupée dix centimètres plus petite.",
      ],
      ["On tient assis dedans ?", "Oui, à deux, si on enfile la veste chacun son tour."],
      [
        "Et si un arceau casse ?",
        "Il y a un manchon dans le sac pour la nuit, et on vend les segments seuls. Ce n’est pas la fin de la tente.",
      ],
    ],
  },
  sleep: {
    openings: [
      [
        "Bonsoir, je dors frileusement. {P} convient {when} {place} ?",
        "Si vous êtes du genre frileux, ajoutez cinq degrés au chiffre de l’étiquette. Et un bon matelas fait la moitié. Vous avez lequel ?",
        "Un en mousse, plus vieux que mes enfants.",
      ],
      [
        "Bonjour, {p} est assez large pour se retourner ? Je dors sur le côté.",
        "Oui, il est coupé pour ça, les genoux ont de la place. Je dors comme ça aussi.",
      ],
      ["On peut assembler deux duvets comme {p} ?", "Zip gauche et zip droit, oui. Demandez un de chaque."],
    ],
    questions: [
      [
        "Je le range comment à la maison ?",
        "Lâche dans le sac en coton, jamais comprimé. Un an comprimé, il perd quelques degrés.",
      ],
      [
        "Ça se lave ?",
        "Une fois tous les trois ou quatre ans, grande machine, savon pour duvet. Ou chez nous, au prix du savon.",
      ],
      ["Regular ou Long pour 1,80 m ?", "Regular passe juste. Si vous aimez garder vos vêtements aux pieds, Long."],
      [
        "Il prend quelle place dans le sac ?",
        "À peu près une bouteille de deux litres, sangles serrées. Je le mets en premier.",
      ],
    ],
  },
  stove: {
    openings: [
      [
        "Bonjour, {p} fonctionne au froid ? Je pars {place} en hiver.",
        "Jusqu’à moins cinq avec du gaz d’hiver. Gardez la cartouche dans la veste avant de cuisiner.",
      ],
      [
        "Bonjour, une cartouche dure combien de jours avec {p} ?",
        "Une petite me fait sept ou huit demi-litres. À deux, café et un repas chaud : trois jours.",
      ],
      [
        "{P} est stable ? Je cuisine pour trois.",
        "Avec une popote jusqu’à deux litres, oui. Aplanissez le sol d’abord, je l’ai appris avec mes pâtes.",
      ],
    ],
    questions: [
      ["On peut mijoter ?", "Oui, le robinet est fin. Le riz marche, si on reste à côté."],
      ["Quel gaz va dessus ?", "Tout ce qui se visse, on en trouve dans chaque village avec un camping."],
      ["Ça passe en avion ?", "Le réchaud propre, oui. La cartouche jamais, achetez-la sur place."],
    ],
  },
  light: {
    openings: [
      [
        "Bonjour, {p} éclaire assez pour courir la nuit ?",
        "Sur chemin oui, au cran du milieu. Dans les descentes de cailloux je mets à fond dix minutes.",
      ],
      [
        "Bonjour, {p} dure combien de temps en vrai ?",
        "Au cran où je marche, deux nuits de quatre heures. Elle prévient quand il reste un quart.",
      ],
      [
        "Il faut une notice pour {p} ? La dernière me parlait en morse.",
        "Non. On tourne pour tamiser, on presse pour le rouge. On s’en sert tout de suite dans le noir.",
      ],
    ],
    questions: [
      ["Elle glisse en courant ?", "Non, le bandeau fait un tour et tient. Lavez-le de temps en temps."],
      ["On la recharge sur une batterie ?", "Oui, en USB-C, deux heures environ."],
      ["Et la pluie ?", "Toute une soirée sous des trombes, sans souci. Fermez bien le petit cache."],
    ],
  },
  hands: {
    openings: [
      [
        "Bonjour, mes doigts deviennent blancs au froid. {P} aideraient ?",
        "J’ai la même chose. Mettez-les avant d’avoir froid, et bougez. Des sous-gants sous des moufles, c’est ce qui a fini par marcher pour moi.",
      ],
      [
        "Bonjour, on peut utiliser un téléphone avec {p} ?",
        "Avec les sous-gants oui, tous les doigts. Avec des moufles, personne n’y arrive.",
      ],
      ["{P} vont pour le vélo l’hiver ?", "Jusqu’à cinq degrés seuls. En dessous, un coupe-vent par-dessus."],
    ],
    questions: [
      ["On choisit la taille comment ?", "Mesurez le tour de paume sans le pouce. 20 centimètres, c’est M."],
      [
        "Ça sèche dans la nuit ?",
        "Sous la tente, dans la veste, oui. Sur un radiateur encore plus vite, mais pas trop chaud.",
      ],
      ["Je perds toutes les paires.", "Il y a une dragonne. Je perds tout et celles-là, je les ai encore."],
    ],
  },
  poles: {
    openings: [
      [
        "Bonjour, des bâtons aident vraiment en descente ? Je regarde {p}.",
        "Mes genoux disent oui. Cinq centimètres de plus pour descendre et on le sent après une heure.",
      ],
      [
        "Bonjour, je règle {p} à combien pour 1,75 m ?",
        "Coude à angle droit : environ 115. Un peu plus court en montée.",
      ],
      [
        "{P} tiennent, ou ils rentrent quand on appuie ?",
        "Les leviers tiennent. Vérifiez la petite vis une fois par saison.",
      ],
    ],
    questions: [
      ["Ça rentre dans une valise ?", "Pliés à 62 centimètres, donc presque toujours."],
      ["Liège ou mousse ?", "Liège. Ça reste sec en main et ça s’améliore."],
      ["On trouve des pointes de rechange ?", "Oui, quatre euros, ça se change à la maison avec de l’eau chaude."],
    ],
  },
};
