/** What a button of the gallery does where no test asks. */
export function nothing(): void {
  // The gallery only shows.
}
