export { ancestorsOf, descendantsOf, isWithin } from './area-tree';
export { SIDES, type Side } from './side';
export { mirrorSide, resolveSide } from './side-laws';
export { sideText } from './side-text';
