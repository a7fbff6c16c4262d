/** Where searches without a good answer are kept on the device. */
export const unansweredKey = 'sopbook.unanswered'

/** Whether some may be kept. */
export function mayBeKept(): boolean {
  try {
    return localStorage.getItem(unansweredKey) !== null
  } catch {
    return false
  }
}
