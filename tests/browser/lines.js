// How the text of a note stands: at rest, or in its editor. Numbers are CSS pixels of the window, sizes board units.
(note) => {
  const words = note.querySelector('.words')
  const area = note.querySelector('textarea')
  const paper = note.getBoundingClientRect()
  const range = document.createRange()
  range.selectNodeContents(words)
  const boxes = area ? [] : [...range.getClientRects()].filter(({ width }) => width > 0)
  const tops = [...boxes].map(({ top, bottom }) => (top + bottom) / 2).sort((one, other) => one - other)
  const least = boxes.length > 0 ? Math.min(...boxes.map(({ height }) => height)) / 2 : 1
  const style = getComputedStyle(area ?? words)
  return {
    lines: area
      ? Math.round(area.scrollHeight / (parseFloat(style.fontSize) * 1.18))
      : tops.filter((top, place) => place === 0 || top - tops[place - 1] > least).length,
    size: parseFloat(style.fontSize),
    direction: style.direction,
    align: style.textAlign,
    fading: words.classList.contains('fading'),
    beyond: boxes.filter(({ left, right }) => left < paper.left - 0.5 || right > paper.right + 0.5).length,
    below: words.scrollHeight - words.clientHeight,
  }
}
