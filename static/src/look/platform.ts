/** Whether the keys are those of Apple: there Cmd takes the place of Ctrl (UX K3). */
export const mac = /Mac|iPhone|iPad/u.test(navigator.platform)
