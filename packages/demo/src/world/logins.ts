import { community, publicName } from "../catalogue/community.ts";

/** Somebody who can sign in to the demo; the password is chosen by whoever seeds it. */
export interface DemoLogin {
  email: string;
  name: string;
  /** The member this account is, in the App. */
  memberId: string;
  /** Access to the Manager. */
  right: "reader" | "editor" | "administrator" | null;
  /** Who this is, for whoever chooses a login. */
  says: string;
}

const rights: Readonly<Record<string, DemoLogin["right"]>> = {
  jeanne: "administrator",
  victor: "editor",
  marc: "reader",
};

const shown: Readonly<Record<string, string>> = {
  jeanne: "Manager: administrator, and the App",
  victor: "Manager: editor, and the App",
  marc: "Manager: reader, and the App as manager of the Lyon store",
  camille: "App: ambassador, asked most, shops here too (customer C1006)",
  ines: "App: ambassador in Grenoble, with an alias",
  youssef: "App: mountain guide, expert",
  lotte: "App: store assistant in Ghent, answers in English",
  ana: "App: store assistant in Lyon",
  mathis: "App: new since two months",
};

/** The demo's accounts: an administrator, an editor, a reader, and several members. */
export const demoLogins: readonly DemoLogin[] = Object.entries(shown).flatMap(([id, says]) => {
  const member = community.find((candidate) => candidate.id === id);
  if (!member) return [];
  return [{ email: `${id}@alder.example`, name: publicName(member), memberId: id, right: rights[id] ?? null, says }];
});

/** The password of every account of the demo. A demonstration's data are nobody's: it is printed at start. */
export const demoPassword = "alder-demo";
