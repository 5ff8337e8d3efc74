import type { PublicMember } from "@rapport/contracts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

/** Every word of the chat in one language; numbers come formatted. */
export interface Texts {
  ask: string;
  askLead: (online: number) => string;
  back: string;
  close: string;
  search: string;
  nobodyFound: (search: string) => string;
  nobodyYet: string;
  loadFailed: string;
  tryAgain: string;
  conversations: string;
  talkToSomebodyElse: string;
  unread: (count: number) => string;
  you: string;
  mine: (what: string) => string;
  photo: string;
  product: string;
  automatic: string;
  roles: Record<PublicMember["role"], string>;
  online: string;
  minutesAgo: (count: string) => string;
  hoursAgo: (count: string) => string;
  oneDayAgo: string;
  twoDaysAgo: string;
  longAgo: string;
  unavailable: string;
  absent: (until: string | null) => string;
  away: (name: string, since: string) => string;
  hello: (name: string) => string;
  write: (name: string) => string;
  send: string;
  addPhoto: string;
  aboutProduct: string;
  removeAbout: string;
  sending: string;
  waiting: string;
  sent: string;
  delivered: string;
  read: string;
  notSent: string;
  discard: string;
  edit: string;
  countOf: (count: string, most: string) => string;
  typing: (name: string) => string;
  today: string;
  yesterday: string;
  newMessages: string;
  another: string;
  toNewest: string;
  older: string;
  addToBasket: string;
  added: string;
  view: string;
  inStock: string;
  fewLeft: (count: string) => string;
  outOfStock: string;
  viewPhoto: (name: string) => string;
  previous: string;
  next: string;
  uploading: (share: string) => string;
  emailAsk: string;
  emailLabel: string;
  emailSave: string;
  emailSaved: (email: string) => string;
  emailWrong: string;
  notNow: string;
  offline: string;
  privacy: string;
  privacyText: string;
  privacyLink: string;
  deleteData: string;
  deleteText: string;
  deleteConfirm: string;
  cancel: string;
  deleted: string;
  problem: (code: string) => string;
}

/** The table of a language; English where there is none. */
export function textsOf(language: string): Texts {
  return language.toLowerCase().startsWith("fr") ? fr : en;
}
