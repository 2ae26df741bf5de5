export { DefinitionLink } from './DefinitionLink';
