/** What the server wrote into the page for its script. */
export function readStart<Start>(): Start {
  const written = document.querySelector('#start')?.textContent ?? '{}'
  return JSON.parse(written) as Start
}
