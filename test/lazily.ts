/** What several tests share, made by the first that asks: whoever runs one test of a file does not pay for the others. */
export function lazily<Value extends object | string>(make: () => Value): () => Value {
  let made: Value | undefined
  return () => (made ??= make())
}
