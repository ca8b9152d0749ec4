// Words of ours that do not fit where they stand; what has a tip with the whole sentence may be shortened.
() => {
  const seen = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  const cut = []
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && /[⟦⟧]/u.test(node.textContent))
    if (!own || !seen(element) || element.closest('svg, .unseen, option')) continue
    const style = getComputedStyle(element)
    const hides = (value) => value !== 'visible'
    const told = element.closest('[title]') !== null
    const wide = !told && hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1
    const high = !told && hides(style.overflowY) && style.overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 2
    const box = element.getBoundingClientRect()
    const scrolls = element.closest('.formats, .dialog-body, .side-body, .legend, #commands, .keys-body, .menu, .legend-kinds, .palette, .formats-row, .outline-contents, .outline-body, .outline-bar') !== null
    const out = !scrolls && (box.left < -1 || box.right > innerWidth + 1)
    if (wide || high || out) cut.push(`${wide ? 'wide' : high ? 'high' : 'out'} ${element.tagName}.${element.className}: ${element.textContent.trim().slice(0, 60)}`)
  }
  return cut
}
