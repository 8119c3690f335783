/** States that come from how the pane is mounted and not from its data: whose words are missing, and outside of Excel. */
export const otherwiseMounted = {
  reload: { state: 'none', isBroken: true, isOutside: false },
  reloadOpen: { state: 'throttledOpen', isBroken: true, isOutside: false },
  'page.outside': { state: 'hostSilent', isBroken: false, isOutside: true },
} as const;

export type OtherwiseMountedId = keyof typeof otherwiseMounted;

export function isOtherwiseMounted(id: string): id is OtherwiseMountedId {
  return Object.keys(otherwiseMounted).includes(id);
}
