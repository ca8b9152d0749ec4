/** The lucide drawings that the interface uses (ISC), by name; nothing else of lucide reaches the built files. */
import zap from 'lucide-static/icons/zap.svg?raw'
import arrowRight from 'lucide-static/icons/arrow-right.svg?raw'
import repeat2 from 'lucide-static/icons/repeat-2.svg?raw'
import plug from 'lucide-static/icons/plug.svg?raw'
import layers from 'lucide-static/icons/layers.svg?raw'
import user from 'lucide-static/icons/user.svg?raw'
import list from 'lucide-static/icons/list.svg?raw'
import appWindow from 'lucide-static/icons/app-window.svg?raw'
import lightbulb from 'lucide-static/icons/lightbulb.svg?raw'
import plus from 'lucide-static/icons/plus.svg?raw'
import minus from 'lucide-static/icons/minus.svg?raw'
import bookOpen from 'lucide-static/icons/book-open.svg?raw'
import type from 'lucide-static/icons/type.svg?raw'
import circleHelp from 'lucide-static/icons/circle-help.svg?raw'
import cloudCheck from 'lucide-static/icons/cloud-check.svg?raw'
import refreshCw from 'lucide-static/icons/refresh-cw.svg?raw'
import cloudOff from 'lucide-static/icons/cloud-off.svg?raw'
import eye from 'lucide-static/icons/eye.svg?raw'
import mousePointer2 from 'lucide-static/icons/mouse-pointer-2.svg?raw'
import grab from 'lucide-static/icons/grab.svg?raw'
import frame from 'lucide-static/icons/frame.svg?raw'
import link from 'lucide-static/icons/link.svg?raw'
import unlink from 'lucide-static/icons/unlink.svg?raw'
import link2 from 'lucide-static/icons/link-2.svg?raw'
import undo2 from 'lucide-static/icons/undo-2.svg?raw'
import redo2 from 'lucide-static/icons/redo-2.svg?raw'
import maximize from 'lucide-static/icons/maximize.svg?raw'
import history from 'lucide-static/icons/history.svg?raw'
import x from 'lucide-static/icons/x.svg?raw'
import check from 'lucide-static/icons/check.svg?raw'
import copy from 'lucide-static/icons/copy.svg?raw'
import trash2 from 'lucide-static/icons/trash-2.svg?raw'
import pencil from 'lucide-static/icons/pencil.svg?raw'
import ellipsis from 'lucide-static/icons/ellipsis.svg?raw'
import chevronDown from 'lucide-static/icons/chevron-down.svg?raw'
import chevronRight from 'lucide-static/icons/chevron-right.svg?raw'
import upload from 'lucide-static/icons/upload.svg?raw'
import download from 'lucide-static/icons/download.svg?raw'
import sparkles from 'lucide-static/icons/sparkles.svg?raw'
import languages from 'lucide-static/icons/languages.svg?raw'
import search from 'lucide-static/icons/search.svg?raw'
import table from 'lucide-static/icons/table.svg?raw'
import braces from 'lucide-static/icons/braces.svg?raw'
import network from 'lucide-static/icons/network.svg?raw'
import packageFile from 'lucide-static/icons/package.svg?raw'
import image from 'lucide-static/icons/image.svg?raw'
import play from 'lucide-static/icons/play.svg?raw'
import pause from 'lucide-static/icons/pause.svg?raw'
import skipBack from 'lucide-static/icons/skip-back.svg?raw'
import skipForward from 'lucide-static/icons/skip-forward.svg?raw'
import stepBack from 'lucide-static/icons/step-back.svg?raw'
import stepForward from 'lucide-static/icons/step-forward.svg?raw'
import info from 'lucide-static/icons/info.svg?raw'
import circleAlert from 'lucide-static/icons/circle-alert.svg?raw'
import triangleAlert from 'lucide-static/icons/triangle-alert.svg?raw'
import separatorVertical from 'lucide-static/icons/separator-vertical.svg?raw'
import listTree from 'lucide-static/icons/list-tree.svg?raw'
import house from 'lucide-static/icons/house.svg?raw'
import keyboard from 'lucide-static/icons/keyboard.svg?raw'
import fileText from 'lucide-static/icons/file-text.svg?raw'
import workflow from 'lucide-static/icons/workflow.svg?raw'
import spline from 'lucide-static/icons/spline.svg?raw'
import gitBranch from 'lucide-static/icons/git-branch.svg?raw'
import flag from 'lucide-static/icons/flag.svg?raw'
import squareDashed from 'lucide-static/icons/square-dashed.svg?raw'
import sunMoon from 'lucide-static/icons/sun-moon.svg?raw'
import alignStartVertical from 'lucide-static/icons/align-start-vertical.svg?raw'
import alignCenterVertical from 'lucide-static/icons/align-center-vertical.svg?raw'
import alignEndVertical from 'lucide-static/icons/align-end-vertical.svg?raw'
import alignStartHorizontal from 'lucide-static/icons/align-start-horizontal.svg?raw'
import alignCenterHorizontal from 'lucide-static/icons/align-center-horizontal.svg?raw'
import alignEndHorizontal from 'lucide-static/icons/align-end-horizontal.svg?raw'
import alignHorizontalSpaceBetween from 'lucide-static/icons/align-horizontal-space-between.svg?raw'
import alignVerticalSpaceBetween from 'lucide-static/icons/align-vertical-space-between.svg?raw'
import arrowUp from 'lucide-static/icons/arrow-up.svg?raw'
import arrowDown from 'lucide-static/icons/arrow-down.svg?raw'
import cornerDownRight from 'lucide-static/icons/corner-down-right.svg?raw'
import shapes from 'lucide-static/icons/shapes.svg?raw'
import lock from 'lucide-static/icons/lock.svg?raw'
import lockOpen from 'lucide-static/icons/lock-open.svg?raw'
import rows3 from 'lucide-static/icons/rows-3.svg?raw'
import unfoldHorizontal from 'lucide-static/icons/unfold-horizontal.svg?raw'
import unfoldVertical from 'lucide-static/icons/unfold-vertical.svg?raw'

export const ICONS = {
  zap,
  'arrow-right': arrowRight,
  'repeat-2': repeat2,
  plug,
  layers,
  user,
  list,
  'app-window': appWindow,
  lightbulb,
  plus,
  minus,
  'book-open': bookOpen,
  type,
  'circle-help': circleHelp,
  'cloud-check': cloudCheck,
  'refresh-cw': refreshCw,
  'cloud-off': cloudOff,
  eye,
  'mouse-pointer-2': mousePointer2,
  grab,
  frame,
  link,
  unlink,
  'link-2': link2,
  'undo-2': undo2,
  'redo-2': redo2,
  maximize,
  history,
  x,
  check,
  copy,
  'trash-2': trash2,
  pencil,
  ellipsis,
  'chevron-down': chevronDown,
  'chevron-right': chevronRight,
  upload,
  download,
  sparkles,
  languages,
  search,
  table,
  braces,
  network,
  package: packageFile,
  image,
  play,
  pause,
  'skip-back': skipBack,
  'skip-forward': skipForward,
  'step-back': stepBack,
  'step-forward': stepForward,
  info,
  'circle-alert': circleAlert,
  'triangle-alert': triangleAlert,
  'separator-vertical': separatorVertical,
  'list-tree': listTree,
  house,
  keyboard,
  'file-text': fileText,
  workflow,
  spline,
  'git-branch': gitBranch,
  flag,
  'square-dashed': squareDashed,
  'sun-moon': sunMoon,
  'align-start-vertical': alignStartVertical,
  'align-center-vertical': alignCenterVertical,
  'align-end-vertical': alignEndVertical,
  'align-start-horizontal': alignStartHorizontal,
  'align-center-horizontal': alignCenterHorizontal,
  'align-end-horizontal': alignEndHorizontal,
  'align-horizontal-space-between': alignHorizontalSpaceBetween,
  'align-vertical-space-between': alignVerticalSpaceBetween,
  'arrow-up': arrowUp,
  'arrow-down': arrowDown,
  'corner-down-right': cornerDownRight,
  shapes,
  lock,
  'lock-open': lockOpen,
  'rows-3': rows3,
  'unfold-horizontal': unfoldHorizontal,
  'unfold-vertical': unfoldVertical,
} as const

export type IconName = keyof typeof ICONS
