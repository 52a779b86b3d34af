import type { Field } from '#ui'

/** A field of the kit over a plain value: blocks save as they are typed and have no form to submit. */
export const plainField = <T>(name: string, value: T, set: (value: T) => void): Field<T> => ({
  name,
  value,
  set,
  leave: () => {},
  error: undefined,
})
