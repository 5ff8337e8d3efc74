import type { Talk, TopicId } from "./types.ts";

/** English talk about what is carried. */
export const englishGear: Readonly<
  Record<Extract<TopicId, "packs" | "tents" | "sleep" | "stove" | "light" | "hands" | "poles">, Talk>
> = {
  packs: {
    openings: [
      [
        "Hi, would {p} do for {when}? Two nights {place}, hut to hut.",
        "Huts mean no tent and no kitchen, so yes, easily. I carry a sleeping sheet, one change, rain gear and too much cheese.",
      ],
      [
        "Hello, my shoulders hurt after an hour with any pack. Would {p} help?",
        "Usually the back length is wrong. Belt first on the hip bones, tighten, then the shoulder straps just until they touch. I can show you in a store with weight in it.",
      ],
      [
        "Does a 14-inch laptop fit into {p}?",
        "Yes, against the back, with a sleeve. I carry mine every day, and sandwiches on Saturday.",
      ],
    ],
    questions: [
      [
        "Is it waterproof?",
        "Rain, yes; a river, no. I line it with a bin bag on long trips, like everybody who has been wet once.",
      ],
      ["Can I take it as cabin luggage?", "With the usual airlines, yes, if you do not fill the lid."],
      [
        "Where do the poles go?",
        "Two loops on the front, tips up. You can do it without taking it off after some practice.",
      ],
      ["Can I reach the bottle while walking?", "With a straight arm, yes. The pocket is cut at an angle for that."],
    ],
  },
  tents: {
    openings: [
      [
        "Hi, two adults and a dog {place}. Is {p} too small?",
        "With a small dog, cosy. With a big one, you sleep where the dog lets you. What breed?",
        "A beagle who believes he is a husky.",
      ],
      [
        "Hello, how is {p} in wind? My old one flattened at night.",
        "Mine stood through a bad night {place}. Put the foot end into the wind and use all the guys, even when it is calm at dinner.",
      ],
      [
        "How long does {p} take to pitch, honestly?",
        "Four minutes the third time. The first time fifteen, so do it once in a park.",
      ],
    ],
    questions: [
      [
        "Do you get condensation?",
        "On cold still nights, yes, like any tent. Leave the top vents open, it is the thing people forget.",
      ],
      ["Do I need a groundsheet under it?", "On grass no. On gravel I use a cheap one cut ten centimetres smaller."],
      ["Can you sit up in it?", "Yes, both of you, if you take turns with the jacket."],
      [
        "What if a pole breaks?",
        "There is a sleeve in the bag for the night, and we sell single sections. It is not the end of the tent.",
      ],
    ],
  },
  sleep: {
    openings: [
      [
        "Good evening, I sleep cold. Is {p} right for {when} {place}?",
        "If you sleep cold, count five degrees on top of the number on the label. A good mat counts for half. Which one do you have?",
        "A foam one, older than my children.",
      ],
      [
        "Hi, is {p} wide enough to turn in? I sleep on my side.",
        "Yes, it is cut for that, the knees have room. I sleep like that too.",
      ],
      ["Can two of {p} be zipped together?", "Left and right zips, yes. Ask for one of each."],
    ],
    questions: [
      [
        "How do I store it at home?",
        "Loose in the cotton bag, never squeezed. Squeezed for a year it loses a few degrees.",
      ],
      [
        "Can I wash it?",
        "Once every few years, in a big machine, with down soap. Or bring it to us, we do it for the price of the soap.",
      ],
      ["Regular or long? I am 1.80 m.", "Regular just fits. If you like your clothes at your feet, long."],
      [
        "How much room does it take in the pack?",
        "About like a two-litre bottle, with the straps pulled. I put it in first.",
      ],
    ],
  },
  stove: {
    openings: [
      [
        "Hello, does {p} work in the cold? It would be {place}, in winter.",
        "Down to about minus five with winter gas. Keep the cartridge in your jacket before cooking.",
      ],
      [
        "Hi, how many days does a cartridge last with {p}?",
        "A small one gives me seven to eight half-litres. Two people, coffee and one warm meal: three days.",
      ],
      [
        "Is {p} stable? I cook for three.",
        "With a pot up to two litres, yes. Flatten the ground first, I learned it with my pasta.",
      ],
    ],
    questions: [
      ["Can I simmer on it?", "Yes, the valve is fine. Rice works, if you stay and look at it."],
      ["Which gas fits?", "Anything with a screw thread, you find it in every village with a campsite."],
      ["May I take it on a plane?", "The stove yes, clean. The cartridge never, buy it there."],
    ],
  },
  light: {
    openings: [
      [
        "Hi, is {p} bright enough to run at night?",
        "On paths, yes, at the middle step. On rocky descents I go to full for those ten minutes.",
      ],
      [
        "Hello, how long does {p} really last?",
        "At the step I walk with, two nights of four hours. It shows you when a quarter is left.",
      ],
      [
        "Does {p} need a manual? My last one blinked at me in Morse.",
        "No. Turn to dim, press for red. You will use it in the dark at once.",
      ],
    ],
    questions: [
      ["Does it slip when you run?", "No, the band goes round once and holds. Wash it now and then."],
      ["Can I charge it from a power bank?", "Yes, USB-C, about two hours."],
      ["Rain?", "I have had it in pouring rain for an evening. Close the little flap."],
    ],
  },
  hands: {
    openings: [
      [
        "Hi, my fingers go white in the cold. Would {p} help?",
        "I have the same. Put them on before you are cold, and move. Liners under mittens are what finally worked for me.",
      ],
      ["Hello, can I use my phone with {p}?", "With the liners, yes, all fingers. With mittens nobody can."],
      [
        "Are {p} good for cycling in winter?",
        "Down to about five degrees alone. Below, add a windproof layer over them.",
      ],
    ],
    questions: [
      ["How do I choose the size?", "Measure round the palm without the thumb. 20 centimetres is M."],
      ["Do they dry overnight?", "In a tent, under your jacket, yes. On a radiator even faster, but not too hot."],
      ["Do you lose them? I lose every pair.", "There is a leash. I lose everything and I still have these."],
    ],
  },
  poles: {
    openings: [
      [
        "Hi, do poles really help going down? I am looking at {p}.",
        "My knees say yes. Set them five centimetres longer for the descent and you feel it after the first hour.",
      ],
      ["Hello, how do I set {p} for 1.75 m?", "Elbow at a right angle: about 115. A little shorter uphill."],
      [
        "Do {p} hold, or do they slide in when you lean on them?",
        "The levers hold. Check the little screw once a season.",
      ],
    ],
    questions: [
      ["Do they fit in a suitcase?", "Folded to 62 centimetres, so in most."],
      ["Cork or foam?", "Cork. It stays dry in the hand and gets better."],
      ["Can I get new tips?", "Yes, four euros, and you change them at home with warm water."],
    ],
  },
};
