/**
 * What a page shows and no script needs. SvelteKit writes the data of a page out for the browser whether or not the page
 * has scripts; what is kept is left out of that, which for a large plan is more work than the page itself. It is not
 * there in a browser: a page with scripts of its own gives its data plainly.
 */
export class Kept<T> {
  readonly value: T;
  constructor(value: T) {
    this.value = value;
  }
}
