/** What a case tool sends: `{type: "sopbook:case", version: 1, case: "reset-2fa", signals: {SIM_CHANGE_H: 9}}`. */
interface CaseMessage {
  type: 'sopbook:case'
  version: 1
  case?: unknown
  signals?: unknown
}

const isCase = (message: unknown): message is CaseMessage => {
  const { type, version } = (message ?? {}) as Partial<Record<string, unknown>>
  return type === 'sopbook:case' && version === 1
}

/**
 * Answers the page that frames this one, where its origin is among those the build was told of; anybody else, and anything that is
 * no case, gets no answer and learns nothing.
 */
export function answerFrame(
  origins: ReadonlySet<string>,
  answer: (asked: { case: unknown; signals: unknown }) => Promise<unknown>,
): void {
  addEventListener('message', async ({ origin, source, data }: MessageEvent<unknown>) => {
    if (parent === window || source !== parent || !origins.has(origin) || !isCase(data)) return
    const reply = await answer({ case: data.case, signals: data.signals })
    parent.postMessage(reply, origin)
  })
}
