export * from './act.inputs';
export * from './report.inputs';
export * from './intake.inputs';
export * from './handling.inputs';
export * from './delay.inputs';
export * from './closing.inputs';
