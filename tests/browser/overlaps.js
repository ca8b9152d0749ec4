(note, [one, other]) => {
  const lines = (element) => {
    if (element instanceof HTMLTextAreaElement) return [element.getBoundingClientRect()]
    const range = document.createRange()
    range.selectNodeContents(element)
    const frame = element.getBoundingClientRect()
    return [...range.getClientRects()].filter((line) => line.top < frame.bottom && line.bottom > frame.top)
      .map(({ left, right, top, bottom }) => ({ left, right, top: Math.max(top, frame.top), bottom: Math.min(bottom, frame.bottom) }))
  }
  const words = [...note.querySelectorAll(other === 'words' ? '.words' : other)].flatMap(lines)
  return [...note.querySelectorAll(one)].filter((element) => {
    const box = element.getBoundingClientRect()
    return words.some(({ left, right, top, bottom }) =>
      Math.min(right, box.right) - Math.max(left, box.left) > 0.5 && Math.min(bottom, box.bottom) - Math.max(top, box.top) > 0.5)
  }).map((element) => element.textContent)
}
