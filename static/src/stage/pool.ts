/** Elements that are used again and again, one for each thing shown. */
export class Pool {
  readonly #host: HTMLElement
  readonly #make: () => HTMLElement
  readonly #elements: HTMLElement[] = []

  constructor(host: HTMLElement, make: () => HTMLElement) {
    this.#host = host
    this.#make = make
  }

  show<Item>(items: readonly Item[], draw: (element: HTMLElement, item: Item) => void): void {
    for (const [place, item] of items.entries()) {
      const element = this.#elements[place] ?? this.#another()
      element.hidden = false
      draw(element, item)
    }
    for (const spare of this.#elements.slice(items.length)) spare.hidden = true
  }

  #another(): HTMLElement {
    const element = this.#make()
    this.#elements.push(element)
    this.#host.append(element)
    return element
  }
}
