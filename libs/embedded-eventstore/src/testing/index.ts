/** For specs of other rooms: a store whose files are harmed. */
export { damageRecords } from './damage';
