import type { Words } from "../../shell/words.ts";
import type { sessionWords as english } from "./words-en.ts";

/** Sign-in, first run, one's own account, in French. */
export const sessionWords: Words<typeof english> = {
  session: {
    title: "Se connecter",
    lead: "Le même compte que dans l’App.",
    promise: "Derrière chaque vente, une conversation.",
    email: "E-mail",
    password: "Mot de passe",
    showPassword: "Afficher le mot de passe",
    signIn: "Se connecter",
    signOut: "Se déconnecter",
    forgot: "Mot de passe oublié",
    linkSent: "Si ce compte existe, un lien pour choisir un nouveau mot de passe est en route.",
    again: "Se reconnecter",
    againLead: "La session est terminée. Ce qui était en cours est toujours là.",
    noAccess: "Pas d’accès au Manager",
    noAccessLead: "{{email}} a un compte, mais aucun droit ici. Un administrateur du programme peut en donner un.",
    toApp: "Ouvrir l’App",
  },
  setup: {
    title: "Un nouveau programme",
    lead: "Lui donner un nom et créer son premier administrateur. Tout peut changer plus tard.",
    programme: "Nom du programme",
    programmeHint: "Les membres et les clients le voient.",
    shop: "Adresse de la boutique",
    shopHint: "Là où seront les widgets. Cela peut attendre.",
    firstName: "Prénom",
    lastName: "Nom",
    passwordHint: "Au moins 10 caractères.",
    make: "Créer le programme",
    problems: {
      missing: "C’est nécessaire.",
      email: "Ce n’est pas une adresse e-mail.",
      shop: "Ce n’est pas l’adresse d’un site, comme https://www.example.com.",
      password: "Au moins 10 caractères.",
    },
  },
  account: {
    language: "Langue",
    appearance: "Apparence",
    auto: "Comme le système",
    light: "Claire",
    dark: "Sombre",
    password: "Mot de passe",
    passwordLead: "Pour l’App et le Manager. Toutes les autres sessions se terminent.",
    current: "Mot de passe actuel",
    next: "Nouveau mot de passe",
    change: "Changer le mot de passe",
    passwordChanged: "Le mot de passe est changé.",
  },
};
