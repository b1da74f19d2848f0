export * from './act.inputs';
export * from './agreeing.inputs';
export * from './beginning.inputs';
export * from './court.inputs';
export * from './handing-over.inputs';
export * from './mediators.inputs';
export * from './sessions.inputs';
export * from '../papers/make-paper.inputs';
