const email = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu
const address =
  /\b(?:0x[0-9a-f]{8,}|(?:bc1|tb1|ltc1|addr1)[0-9a-z]{8,}|(?=[a-z]*\d)(?=\d*[a-z])[0-9a-z]{20,})\b/gi
// Spaces and hyphens stand between the digits of a phone or card number.
const digits = /\+?\d(?:[ -]?\d){5,}/g

/** A text without what may point to a person: e-mails, wallet addresses and runs of six digits and more are replaced by a word in brackets. */
export const maskPersonal = (text: string): string =>
  text.normalize('NFKC').replace(email, '[e-mail]').replace(address, '[address]').replace(digits, '[number]')
