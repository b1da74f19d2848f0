import type { CallBack } from './call-back';

export interface CallBackCommands {
  RecordCallback: CallBackEvents['CallbackRecorded'];
  OrderRework: CallBackEvents['ReworkOrdered'];
}

export interface CallBackEvents {
  CallbackRecorded: CallBack;
  ReworkOrdered: { readonly reason: string };
}
