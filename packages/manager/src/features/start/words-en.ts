/** The start of a new programme. */
export const startWords = {
  start: {
    title: "Start",
    lead: "From an empty programme to a widget that works. Leave at any time; it waits here.",
    later: "Later",
    dismiss: "Put away",
    goOn: "Go on",
    next: "Next",
    skip: "Skip for now",
    bannerTitle: "Your programme is not quite ready",
    bannerLead: "{{done}} of {{total}} steps are done.",
    watching: "Watching for the first visit…",
    afterwards: "What usually comes next:",
    makeChallenge: "Start this challenge",
    steps: { shop: "Shop", install: "Widget", invite: "Members", challenge: "Challenge", done: "Ready" },
    titles: {
      shop: "Where is your shop?",
      install: "Put the widget on the shop",
      invite: "Invite the first members",
      challenge: "Reward the first sales",
      done: "Your programme is ready",
      almost: "Almost there",
    },
    leads: {
      shop: "Widgets work only on the addresses named here, so that nobody else can use them. Figures are counted by its clock and in its currency.",
      install:
        "Paste these two lines before the end of every page. Then open a page of the shop: the check below notices by itself.",
      invite:
        "Members are the people shoppers talk to: ambassadors, employees, experts. Each gets a mail with a link of their own.",
      challenge: "A challenge earns members points. This one is a good beginning; everything about it can be changed.",
      done: "Shoppers can talk, members can answer, sales are credited. What usually comes next:",
      almost: "What was left out waits here, for a better moment:",
    },
    toIntegration: "Connect orders: the order tag and the server-side call",
    toProducts: "Import the products, so that members can share them",
    toSettings: "Set the windows, the colour, and who may join",
    toShop: "Open the shop and write the first message",
  },
};
