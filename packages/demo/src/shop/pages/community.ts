import { community, type CommunityMember, publicName } from "../../catalogue/community.ts";
import { storeOf } from "../../catalogue/stores.ts";
import { type Html, html } from "../html.ts";
import type { Page, Visit } from "../visit.ts";

function person(member: CommunityMember, { words }: Visit): Html {
  const place = member.storeId && storeOf(member.storeId)?.city;
  return html`<li>
    <img src="/art/members/${member.id}.svg" alt="" width="160" height="160" loading="lazy" />
    <p class="name">${publicName(member)}</p>
    <p class="faint">${place ?? "Alder"}</p>
    <p lang="${member.languages[0]}">${member.bio}</p>
    <button class="linklike" type="button" data-ask data-member-id="${member.id}">
      ${words.communityPage.write(member.alias ?? member.firstName)}
    </button>
  </li>`;
}

/** The community: its running challenges (Rapport's element) and its people. */
export function communityPage(visit: Visit): Page {
  const { words } = visit;
  return {
    title: words.footer.community,
    body: html`<div class="wide">
      <header class="heading tall">
        <h1>${words.communityPage.title}</h1>
        <p class="lead">${words.communityPage.text}</p>
        <p><a href="#challenges">${words.communityPage.challenges}</a></p>
      </header>
      <ul class="community">
        ${community.filter(({ state }) => state === "active").map((member) => person(member, visit))}
      </ul>
      <section aria-labelledby="challenges">
        <h2 id="challenges">${words.communityPage.challenges}</h2>
        <p class="lead">${words.communityPage.challengesText}</p>
        <div class="challenges"><rapport-challenges></rapport-challenges></div>
      </section>
      <p class="lead">${words.communityPage.join}</p>
    </div>`,
  };
}
