import type { ClockEvents } from '../../clocks/messages';

export interface MediationClockEvents extends ClockEvents {
  /** Nobody applied for confirmation in time: it is not to be had any more (人民调解法 Art. 33). */
  ConfirmationWindowLapsed: Record<string, never>;
  /** Nobody went to court against the decision of the government in time (民间纠纷处理办法 Art. 21). */
  DecisionBecameFinal: Record<string, never>;
  /** Nobody applied for enforcement in time (民事诉讼法 Art. 250). */
  EnforcementWindowLapsed: Record<string, never>;
}
