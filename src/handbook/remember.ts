/**
 * Gives the answer to a question that is settled by its words alone: what was answered before need not be worked out again. The
 * question is plain JSON; so is the answer.
 */
export type Remember = <Answer>(kind: string, question: unknown, work: () => Answer) => Answer

/** Works every answer out anew. */
export const workItOut: Remember = (_kind, _question, work) => work()
