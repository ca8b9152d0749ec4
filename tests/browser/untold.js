// Texts that are shown or read out and were never told to the catalogue. What people and the board say is left out.
() => {
  const ours = 'script, style, svg, kbd, .note, .frame .name, .pivotal-line .name, .preview, .export-name, .entry-text, .entry-title, .outline-contents li span, select, .caps, .keycap, .zoom, .person, .logo, [data-raw], .title .board-title, .swatch, .badge'
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const raw = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent.trim()
    const element = node.parentElement
    if (!/\p{L}{2}/u.test(text) || element.closest(ours) || !seen(element)) continue
    if (!/[⟦⟧~]|^Storming$/u.test(text)) raw.push(text)
  }
  const names = [...document.querySelectorAll('[aria-label], [title], [placeholder]')].filter((element) => !element.closest(ours) && seen(element))
  for (const element of names) {
    for (const name of ['aria-label', 'title', 'placeholder']) {
      const text = element.getAttribute(name)
      if (text && /\p{L}{2}/u.test(text) && !/[⟦⟧~]/u.test(text)) raw.push(`${name}: ${text}`)
    }
  }
  return [...new Set(raw)]
}
