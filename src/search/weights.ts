/** What ranking weighs. Measured, on the development half of the graded queries and on queries of our own: see `npm run bench search`. */
export const weights = {
  // A text of a scenario, by where it stands.
  title: 1,
  alias: 1,
  slug: 0.95,
  summary: 0.74,
  signal: 0.5,
  caseType: 0.39,
  digest: 0.26,
  /** A second place that holds the same word adds a part of the lesser. */
  repeat: 0.22,

  // A word of the query, by how it is answered.
  tight: 0.66,
  loose: 0.6,
  bigram: 0.55,
  inside: 0.5,
  light: 0.19,
  /** Many half answers are worth more than one whole one. */
  power: 0.9,

  /** Longer queries gather more; the score is divided by their length to this power. */
  scale: 0.4,
  // How much of a name the query holds, and how much of the query that name.
  phrase: 0.86,
  phraseCover: 2.6,
  phraseQuery: 0.64,
  /** A signal that the query names. */
  mention: 0.47,
}

/**
 * How sure a first hit is: a logistic sum over what was measured of it; above zero is confident. Fitted on the development halves of the
 * graded queries and on some that nothing answers, a confident wrong answer weighing six false alarms.
 */
export const certainty = {
  start: -5.96,
  score: 1.8,
  mostScore: 3,
  cover: 3.01,
  reach: 2.83,
  foreign: -4.1,
  fit: 1.55,
}
