export { CopyBlock } from './CopyBlock';
export { Invitation } from './Invitation';
