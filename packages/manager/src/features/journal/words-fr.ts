import type { Words } from "../../shell/words.ts";
import type { recordWords as english } from "./words-en.ts";

/** What the programme's own records say, by their codes, in French. */
export const recordWords: Words<typeof english> = {
  audit: {
    allow_list_grown: "Liste d’accès complétée",
    api_key_made: "Clé d’API créée",
    api_key_revoked: "Clé d’API révoquée",
    category_saved: "Catégorie enregistrée",
    challenge_saved: "Challenge enregistré",
    challenge_winners_added: "Gagnants ajoutés",
    contributor_conversation_changed: "Contributeur par conversation changé",
    contributor_affiliation_changed: "Contributeur par affiliation changé",
    identity_secret_rotated: "Secret d’identité renouvelé",
    import_started: "Import commencé",
    link_made: "Personnes reliées",
    link_undone: "Lien défait",
    member_approved: "Membre accepté",
    member_declined: "Membre refusé",
    member_changed: "Membre modifié",
    member_state_changed: "État d’un membre changé",
    members_invited: "Membres invités",
    points_adjusted: "Points ajustés",
    product_saved: "Produit enregistré",
    products_imported: "Produits importés",
    review_closed: "Commande revue",
    role_link_made: "Lien de rôle créé",
    settings_changed: "Réglages changés",
    staff_right_changed: "Accès changé",
    store_saved: "Magasin enregistré",
  },
  samePerson: {
    same_customer_id: "La boutique a donné le même numéro de client.",
    same_vouched_email: "La boutique a confirmé le même e-mail.",
    became_member: "Le client est devenu membre.",
  },
};
