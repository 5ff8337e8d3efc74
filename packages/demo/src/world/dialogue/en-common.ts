import type { SmallTalk } from "./types.ts";

/** English talk that fits any product. */
export const englishSmallTalk: SmallTalk = {
  greetings: ["Hi {name}! ", "Hello, ", "Good to hear from you. ", "Hi, {me} here. ", "Hello {name}, ", ""],
  questions: [
    [
      "When would it arrive if I order today?",
      "In two to four days. Before Friday noon it usually leaves the same day.",
    ],
    ["Can I return it if it does not fit?", "Thirty days, even worn. Seriously, mud included."],
    ["Is it in stock near me?", "Tell me your town and I will look. Otherwise the website ships from the same shelf."],
    ["How long have you had yours?", "Three seasons now. One small repair, done for free while I had a coffee."],
    [
      "Are you paid to say nice things?",
      "I get points when advice helps somebody choose, never for a product more than another. If it is wrong for you I would rather say so.",
    ],
    [
      "Which colour would you take?",
      "The one you will still like in five years. For photos the bright one, for me the quiet one.",
    ],
    [
      "Is it a good present for my sister? She walks a lot.",
      "Yes, and she can change the size in any store with the receipt number. Put a bar of chocolate in the pocket.",
    ],
    [
      "Does it come up in the sales?",
      "We do not really do sales. Returned and mended ones are cheaper, ask in the stores in spring.",
    ],
    [
      "What breaks first?",
      "Honestly, whatever you use most. Every part can be ordered alone, and most repairs are free.",
    ],
    ["I live in a rainy town, would you choose the same?", "Same one. I live in one too."],
  ],
  cards: [
    "This is the one I mean:",
    "Here it is, so you do not have to search:",
    "I put the link here:",
    "This one, in the colour we talked about:",
  ],
  closings: [
    ["Thank you, that helps a lot. I will order tonight.", "With pleasure. Tell me how it goes."],
    ["Perfect, I will think about it and come back.", "Take your time, the mountains will wait."],
    ["Great, thanks for being honest!", "That is the idea. Have a good trip."],
    ["Ordered! Thank you {me}.", "Wonderful. Write if the size is off, it is quickly changed."],
    ["Thanks, I will come by the store on Saturday to try.", "Do, ask for a coffee too."],
    ["Super clear, thank you.", "You are welcome. Enjoy it out there."],
    ["Ok, my partner has the last word, but thanks!", "Wise. Send them to me if needed."],
    ["Thanks a lot, good evening.", "Good evening, {name}."],
  ],
  sequels: [
    ["It arrived, and it fits. We leave tomorrow!", "Lovely. Send a photo from up there."],
    ["Back from the trip. You were right about the size.", "I am glad. And the weather?"],
    ["Small thing: how do I clean it?", "Cool water, a soft brush, and let it dry in the shade. No softener."],
    ["I got one for my brother as well, he stole mine.", "That is the best review there is."],
    [
      "It was too long in the end, how do I send it back?",
      "Use the slip in the box, or drop it at any store. I can set the other size aside for you.",
    ],
  ],
  offers: [
    "Hi, I am {me}. I own {p}, so if you have a question about it, I am here.",
    "Hello! I saw you comparing. Shall I tell you the difference in two sentences?",
    "Good evening, I am {me} from the community. Ask me anything about {p}, also the bad sides.",
  ],
  met: [
    "We met in person: {me} and you can go on talking here.",
    "You met {me} in the store. The conversation goes on here.",
  ],
  places: [
    "in the Vosges",
    "in Corsica",
    "in the Ardennes",
    "in the Lake District",
    "around Mont Blanc",
    "in the Pyrenees",
    "in Norway",
    "on the Brittany coast",
    "in the Dolomites",
    "in the Jura",
  ],
  moments: ["next weekend", "in two weeks", "next month", "over the holidays", "in ten days"],
};
