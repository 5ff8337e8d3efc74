/** Score and points in English. */
export const pointsEn = {
  title: "Score and points",
  score: "Score",
  scoreMeans: "All the points you have ever earned. Spending does not lower it.",
  points: "Points",
  pointsMeans: "What is left to spend.",
  history: "History",
  historyLead: "Every line that changed your points. Together they make the balance.",
  kinds: { win: "Challenge won", adjustment: "Adjusted by the team", reward: "Reward", reversal: "Taken back" },
  scoreNote: "Score {{score}}",
  scoreSame: "Score unchanged",
  forSale: "See the sale",
  emptyTitle: "Your first points will show here",
  emptyText: "Challenges earn them: by conversations, by your link, by your own purchases.",
  emptyAction: "See the challenges",
};
