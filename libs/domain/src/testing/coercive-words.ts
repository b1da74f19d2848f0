/** How somebody would name a measure to force a party, in either language: there is none in mediation (人民调解法 Art. 3, 4, 22). */
export const coerciveWords =
  /coerc|\bforced\b|forcibl|compel|detain|arrest|\bfine[ds]?\b|penalt|punish|confiscat|seiz|强制|拘留|扣押|罚款|处罚|没收|查封|压服/i;
