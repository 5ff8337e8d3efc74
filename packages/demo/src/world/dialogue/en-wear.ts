import type { Talk, TopicId } from "./types.ts";

/** English talk about what is worn. */
export const englishWear: Readonly<
  Record<Exclude<TopicId, "packs" | "tents" | "sleep" | "stove" | "light" | "hands" | "poles">, Talk>
> = {
  rain: {
    openings: [
      [
        "Hi, I am looking at {p} for a week {place} {when}. Is it really waterproof, or only on the label?",
        "I wore it through two days of steady rain {place}. Dry inside, apart from my own fault: I forgot to close the underarm zips. Do you walk with a pack?",
        "Yes, a day pack, about six kilos.",
      ],
      [
        "Hello, is {p} too warm for cycling to work?",
        "If you ride hard, open the underarm zips before you start and wear only a thin layer. For a calm commute it is perfect. How long is your ride?",
        "Twenty-five minutes, mostly flat.",
      ],
      [
        "I cannot decide between {p} and something cheaper. What would I notice?",
        "Two things: the hood turns with your head, and the seams still hold after three winters. If you go out in rain twice a year, take the cheaper one, honestly.",
      ],
    ],
    questions: [
      [
        "Does the hood fit over a helmet?",
        "A cycling helmet yes, a ski helmet barely. I pull it over my climbing helmet all the time.",
      ],
      [
        "And how do I wash it without ruining the membrane?",
        "30 degrees, a liquid detergent without softener, two rinses, then twenty minutes in the dryer. The warmth brings the water repellency back.",
      ],
      [
        "Can I still reach the pockets with a hip belt on?",
        "Yes, they sit high on purpose. A folded map fits in each.",
      ],
      [
        "I am between {size} and the next one up. I want a fleece under it.",
        "Then go up. Over a T-shirt it looks a bit roomy, over a fleece it sits right. And you can swap it in any store.",
      ],
      [
        "Does it make that plastic noise when you walk?",
        "A little in the first week, then it softens. Less than my old one, my dog no longer hears me coming.",
      ],
    ],
  },
  warmth: {
    openings: [
      [
        "Good evening, would {p} be enough for a bivouac {place} {when}? Around freezing at night, they say.",
        "Sitting still at zero degrees, yes, with a base layer and something windproof on top. For sleeping, count on the bag, not on the jacket. What bag do you have?",
        "An old one, comfort at five degrees.",
      ],
      [
        "Hi! Down or synthetic? I am looking at {p} and I sweat a lot.",
        "If you sweat uphill, put it in the pack while you climb and take it out at the top. Worn while moving, synthetic forgives more.",
      ],
      [
        "Is {p} alright for daily life, or is it a mountain thing only?",
        "I wear mine to the bakery from November on. It looks calm enough, no big logo.",
      ],
    ],
    questions: [
      [
        "How small does it pack?",
        "Like a small loaf of bread. It has its own bag, but I stuff it loose into the gaps of my pack.",
      ],
      [
        "What happens if it gets wet?",
        "A drizzle is fine. In real rain put a shell over it. If it is soaked, dry it slowly with two tennis balls in the dryer and it comes back.",
      ],
      [
        "My last one lost feathers all winter.",
        "One or two in the first weeks is normal. If it goes on, bring it in, we change it without discussion.",
      ],
      [
        "Is the cut short? I am 1.86 m.",
        "It comes down to the hip bone on me, and I am about your size. In {size} the sleeves are long enough.",
      ],
    ],
  },
  layers: {
    openings: [
      [
        "Hi, I need one warm layer that does not smell after three days. Is {p} it?",
        "For smell nothing beats merino next to the skin, then {p} over it. Together I wore them five days {place} and nobody moved away at dinner.",
      ],
      [
        "Hello, does {p} pill? My last fleece looked terrible after a month.",
        "Mine is from two winters ago and still looks decent. Wash it inside out and not with jeans.",
      ],
      [
        "Is {p} warm enough as the only thing under a shell in autumn?",
        "While you walk, yes, down to about five degrees. For breaks I add a vest. Where are you going?",
        "Four days around Embrun, then home by train.",
      ],
    ],
    questions: [
      ["Can I run in it?", "I do, from October to March. Open the collar on the climbs."],
      [
        "How does the size come out? I usually take {size}.",
        "Take {size} then. It should touch the skin a little, otherwise it does not move the sweat.",
      ],
      [
        "Does wool itch? My partner is sensitive.",
        "This one is fine enough that mine wears it to sleep. If it itches, send it back, worn or not.",
      ],
      ["Which colour do you have?", "The lighter one. It shows the coffee, but I like it."],
    ],
  },
  legs: {
    openings: [
      [
        "Hi, do {p} survive rock? I sit on it a lot.",
        "The seat is doubled. I slid down half of a gully {place} and there is one scratch, in me.",
      ],
      [
        "Hello, I need trousers for {when}, hot at noon and cold at six. Would {p} do?",
        "Yes. They dry in an hour and keep the wind out. In real heat roll them to the knee, the fabric holds.",
      ],
      [
        "Do {p} look like trousers? I have one bag and also a dinner.",
        "From two metres, yes. I have worn them to a wedding, at the back.",
      ],
    ],
    questions: [
      [
        "I am small with wide hips, which size?",
        "Measure the waist at the navel and take that one. The cut is kind to hips. Hems are free in our stores.",
      ],
      [
        "Are the pockets deep enough for a phone?",
        "Yes, and the thigh one closes. A phone does not swing when you walk.",
      ],
      ["Do they keep rain out?", "A shower, yes. After an hour of rain you are wet, but you dry quickly."],
      ["Is there a belt with them?", "There are loops and a flat buckle that does not press under a hip belt."],
    ],
  },
  boots: {
    openings: [
      [
        "Hello! Ten days of walking {place} {when}, with 14 kg on my back. Are {p} stiff enough?",
        "For paths and scree with that weight, yes. I guided ten days with the same load. Have you had ankle trouble?",
        "Once, the left one, two years ago.",
      ],
      [
        "Hi, I always get blisters at the heel. Would {p} be different?",
        "They hold the heel lower than most. Wear them at home for three evenings with the socks you will walk in, and you will know before the trip.",
      ],
      [
        "Are {p} waterproof enough for wet grass all day?",
        "Yes, up to the cuff. What comes in after that comes in from above, so gaiters help.",
      ],
    ],
    questions: [
      [
        "I usually take 42, but my toes hit the front downhill.",
        "Then half a size up, or 43, and lace the ankle tighter for the descent. Your toes should not touch when you kick the ground.",
      ],
      ["How long to break them in?", "A week of short walks. They are soft at the ankle and firm under the foot."],
      ["Can they be resoled?", "Yes, by us. Count three weeks and about a third of the price of new ones."],
      ["Wide feet, is that a problem?", "No, the forefoot is generous. Change the insole if your arch is high."],
      ["Do they work with snowshoes?", "Yes, the heel holds any strap. Down to about minus ten with a thick sock."],
    ],
  },
  trail: {
    openings: [
      [
        "Hi, forty kilometres {place} {when}, mostly forest. Are {p} up to it?",
        "I ran fifty in them there, on roots and wet leaves. The grip is what you pay for. What do you run in now?",
        "Road shoes, and I slide like a cow on ice.",
      ],
      [
        "Hello, I am new to trail running. Are {p} a good first pair?",
        "Yes: wide at the toes, not too soft. Do your first month on easy paths, your calves will notice.",
      ],
      ["Do {p} hold on wet rock?", "On limestone as well as anything does. On slate nothing does, walk it."],
    ],
    questions: [
      ["Road size or bigger?", "Half a size up. Your feet swell on the way down."],
      [
        "How many kilometres before they are done?",
        "About seven hundred for me. The upper could go on, the lugs are what goes first.",
      ],
      ["Can I hike in them too?", "With a day pack, gladly. With twelve kilos take something firmer."],
      [
        "Do they dry quickly after a stream?",
        "In about twenty minutes of moving. Do not put them by the fire, the glue hates it.",
      ],
    ],
  },
};
