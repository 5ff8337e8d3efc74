import type { Talk, TopicId } from "./types.ts";

/** French talk about what is worn. */
export const frenchWear: Readonly<
  Record<Exclude<TopicId, "packs" | "tents" | "sleep" | "stove" | "light" | "hands" | "poles">, Talk>
> = {
  rain: {
    openings: [
      [
        "Bonjour, je regarde {p} pour une semaine {place} {when}. C’est vraiment étanche ou seulement sur l’étiquette ?",
        "J’ai passé deux jours de pluie continue {place} avec. Sec dedans, sauf ma faute : j’avais laissé les aérations ouvertes. Vous marchez avec un sac ?",
        "Oui, un petit, six kilos environ.",
      ],
      [
        "Bonsoir, {p} n’est pas trop chaude pour aller au travail à vélo ?",
        "Si vous roulez fort, ouvrez les aérations avant de partir et gardez une seule couche fine dessous. Pour un trajet tranquille, c’est parfait. Il fait combien, votre trajet ?",
        "Vingt-cinq minutes, presque plat.",
      ],
      [
        "J’hésite entre {p} et une moins chère. Je verrais la différence ?",
        "Sur deux points : la capuche suit la tête, et les coutures tiennent encore après trois hivers. Si vous sortez sous la pluie deux fois par an, prenez la moins chère, franchement.",
      ],
    ],
    questions: [
      [
        "La capuche passe sur un casque ?",
        "Sur un casque de vélo oui, de ski à peine. Moi je la mets tout le temps sur mon casque d’escalade.",
      ],
      [
        "Et pour la laver sans abîmer la membrane ?",
        "30 degrés, lessive liquide sans adoucissant, deux rinçages, puis vingt minutes de sèche-linge. La chaleur réveille le déperlant.",
      ],
      [
        "On atteint les poches avec une ceinture de sac ?",
        "Oui, elles sont placées haut exprès. Une carte pliée tient dans chacune.",
      ],
      [
        "Je suis entre {size} et la taille au-dessus. Je veux une polaire dessous.",
        "Alors au-dessus. Sur un T-shirt c’est un peu large, sur une polaire c’est juste bien. Et l’échange se fait dans tous les magasins.",
      ],
      [
        "Elle fait du bruit quand on marche ?",
        "Un peu la première semaine, puis ça s’assouplit. Mon chien ne m’entend plus arriver.",
      ],
    ],
  },
  warmth: {
    openings: [
      [
        "Bonsoir, {p} suffit pour un bivouac {place} {when} ? On annonce autour de zéro la nuit.",
        "À l’arrêt à zéro degré, oui, avec une première couche et un coupe-vent par-dessus. Pour dormir, comptez sur le duvet, pas sur la veste. Vous avez lequel ?",
        "Un vieux, confort à cinq degrés.",
      ],
      [
        "Bonjour ! Duvet ou synthétique ? Je regarde {p} et je transpire beaucoup.",
        "Si vous transpirez en montée, gardez-la dans le sac et sortez-la au sommet. Portée en marchant, le synthétique pardonne davantage.",
      ],
      [
        "{P} va pour tous les jours, ou c’est seulement pour la montagne ?",
        "Je la mets pour aller à la boulangerie dès novembre. Elle reste sobre, pas de gros logo.",
      ],
    ],
    questions: [
      [
        "Elle se range dans quoi ?",
        "L’équivalent d’un petit pain. Elle a son sac, mais je la tasse plutôt dans les trous du sac à dos.",
      ],
      [
        "Et si elle prend l’eau ?",
        "Une bruine, pas de souci. Sous une vraie pluie, mettez une veste dessus. Trempée, elle revient au sèche-linge doux avec deux balles de tennis.",
      ],
      [
        "Ma dernière perdait ses plumes tout l’hiver.",
        "Une ou deux au début, c’est normal. Si ça continue, rapportez-la, on change sans discuter.",
      ],
      [
        "Elle est courte ? Je fais 1,86 m.",
        "Elle m’arrive à l’os de la hanche et je fais à peu près votre taille. En {size} les manches sont assez longues.",
      ],
    ],
  },
  layers: {
    openings: [
      [
        "Bonjour, je cherche une couche chaude qui ne sente pas au bout de trois jours. {P}, c’est bien ?",
        "Contre l’odeur, rien ne bat le mérinos à même la peau, et {p} par-dessus. J’ai fait cinq jours {place} avec les deux, personne ne s’est éloigné à table.",
      ],
      [
        "Bonjour, {p} bouloche ? La dernière était affreuse au bout d’un mois.",
        "La mienne a deux hivers et reste présentable. Lavez-la à l’envers, et pas avec les jeans.",
      ],
      [
        "{P} suffit seule sous une veste en automne ?",
        "En marchant oui, jusqu’à cinq degrés environ. Pour les pauses j’ajoute un gilet. Vous partez où ?",
        "Quatre jours autour d’Embrun, puis retour en train.",
      ],
    ],
    questions: [
      ["On peut courir avec ?", "Oui, d’octobre à mars. J’ouvre le col dans les montées."],
      [
        "Elle taille comment ? Je prends {size} d’habitude.",
        "Prenez {size}. Il faut que ça touche un peu la peau, sinon la transpiration reste.",
      ],
      [
        "La laine gratte ? On est sensible à la maison.",
        "Celle-ci est assez fine pour dormir avec. Si elle gratte, renvoyez-la, portée ou non.",
      ],
      ["Vous avez quelle couleur ?", "La plus claire. Le café se voit, mais je l’aime bien."],
    ],
  },
  legs: {
    openings: [
      [
        "Bonjour, {p} résiste au rocher ? Je m’assois beaucoup dessus.",
        "L’assise est doublée. J’ai descendu la moitié d’un couloir {place} sur les fesses, la seule égratignure est sur moi.",
      ],
      [
        "Bonjour, il me faut un pantalon {when}, chaud à midi et froid à six heures. {P} irait ?",
        "Oui. Il sèche en une heure et coupe le vent. En pleine chaleur on le roule au genou, ça tient.",
      ],
      [
        "{P} ressemble à un pantalon normal ? J’ai un seul sac et aussi un dîner.",
        "À deux mètres, oui. Je l’ai porté à un mariage, au fond de la salle.",
      ],
    ],
    questions: [
      [
        "Petite taille, hanches larges : je prends quoi ?",
        "Mesurez le tour de taille au nombril et prenez celle-là. La coupe est gentille avec les hanches. Les ourlets sont gratuits en magasin.",
      ],
      [
        "Les poches sont assez profondes pour un téléphone ?",
        "Oui, et celle de la cuisse ferme. Le téléphone ne balance pas en marchant.",
      ],
      ["Il protège de la pluie ?", "D’une averse, oui. Après une heure on est mouillé, mais on sèche vite."],
      ["Il y a une ceinture avec ?", "Il y a des passants et une boucle plate qui n’appuie pas sous le sac."],
    ],
  },
  boots: {
    openings: [
      [
        "Bonjour ! Je pars {place} {when} avec 14 kg sur le dos. {P} sont assez rigides ?",
        "Pour des sentiers et des pierriers avec ce poids, oui. J’ai fait dix jours avec la même charge. Vos chevilles tiennent bien ?",
        "La gauche m’a lâché une fois, il y a deux ans.",
      ],
      [
        "Bonjour, j’ai toujours des ampoules au talon. {P} changeraient quelque chose ?",
        "Elles tiennent le talon plus bas que d’autres. Portez-les trois soirs chez vous avec les chaussettes de marche, vous saurez avant de partir.",
      ],
      [
        "{P} tiennent dans l’herbe mouillée toute la journée ?",
        "Oui, jusqu’à la tige. Ce qui entre ensuite entre par le haut, donc des guêtres aident.",
      ],
    ],
    questions: [
      [
        "Je fais du 42 mais je tape au bout en descente.",
        "Alors une demi-pointure au-dessus, ou 43, et serrez la cheville pour descendre. Les orteils ne doivent pas toucher quand on tape le sol.",
      ],
      [
        "Il faut combien de temps pour les faire ?",
        "Une semaine de petites sorties. Souples à la cheville, fermes sous le pied.",
      ],
      ["On peut les ressemeler ?", "Oui, chez nous. Comptez trois semaines et un tiers du prix du neuf."],
      [
        "Pieds larges, c’est un problème ?",
        "Non, l’avant est généreux. Changez la semelle intérieure si vous avez le pied creux.",
      ],
      [
        "Elles vont avec des raquettes ?",
        "Oui, le talon tient toutes les sangles. Jusqu’à moins dix avec une grosse chaussette.",
      ],
    ],
  },
  trail: {
    openings: [
      [
        "Bonjour, quarante kilomètres {place} {when}, surtout en forêt. {P} conviennent ?",
        "J’en ai couru cinquante là-bas avec, racines et feuilles mouillées. L’accroche, c’est ce qu’on paie. Vous courez avec quoi en ce moment ?",
        "Des chaussures de route, je glisse comme une vache sur la glace.",
      ],
      [
        "Bonjour, je débute en trail. {P}, c’est une bonne première paire ?",
        "Oui : large aux orteils, pas trop mou. Le premier mois sur des chemins faciles, vos mollets vont parler.",
      ],
      [
        "{P} accrochent sur rocher mouillé ?",
        "Sur calcaire aussi bien que possible. Sur ardoise rien ne tient, marchez.",
      ],
    ],
    questions: [
      ["Même pointure que sur route ?", "Une demi de plus. Les pieds gonflent en descente."],
      [
        "Elles durent combien de kilomètres ?",
        "Environ sept cents pour moi. Le dessus tiendrait, ce sont les crampons qui partent.",
      ],
      ["On peut randonner avec ?", "Avec un petit sac, volontiers. Avec douze kilos, prenez plus ferme."],
      ["Elles sèchent vite après un ruisseau ?", "En vingt minutes de marche. Pas près du feu, la colle déteste."],
    ],
  },
};
