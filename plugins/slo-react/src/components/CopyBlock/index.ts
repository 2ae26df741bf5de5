export { CopyBlock } from './CopyBlock';
export { CopyButton } from './CopyButton';
