/** A plan is an order to try things in: what the log offers of it, and that a person may go on, go back, pause and leave whenever they like. */
import { expect, test } from './app.ts'

test('a plan is followed; its next step is offered when the log says the last one went easily, and not before; it can be changed, paused and left', async ({
  app,
}) => {
  await app.opensAsUsual()
  await app.goesTo('#/plans')
  const plan = app.page.getByRole('region', { name: 'New to this' })
  const step = (title: string) => plan.getByRole('listitem').filter({ hasText: title })
  const offer = plan.getByText('Next, if you like:')
  /** As after another practice: the log has grown, and the page is opened again. */
  const opensAgain = async () => {
    await app.reloads()
    await expect(plan.getByRole('heading', { name: /you follow it/ })).toBeVisible()
  }
  await plan.getByRole('button', { name: 'Follow this plan' }).click()
  await expect(step('Five senses')).toContainText('you are here')
  await expect(offer).toHaveCount(0)

  await app.practised('E08', { before: 6, after: 4, finished: false, practised: 60 })
  await opensAgain()
  await expect(offer).toHaveCount(0) // it was not finished
  await app.practised('E08', { before: 4, after: 6 })
  await opensAgain()
  await expect(offer).toHaveCount(0) // it ended higher than it began
  await app.practised('E08', { before: 6, after: 5 })
  await app.practised('E08', { before: 5, after: 5 })
  await opensAgain()
  await expect(plan.getByText('You have tried Five senses. Next, if you like: Mindful breathing. Or stay with this one')).toBeVisible()
  await expect(step('Five senses')).toContainText('you are here') // it is offered, not done for them
  await app.goesTo('#/today')
  await app.sees(/New to this: Five senses, or on to Mindful breathing if you like\./)

  await app.goesTo('#/plans')
  await plan.getByRole('link', { name: 'Mindful breathing' }).last().click()
  await expect(app.page.getByRole('heading', { level: 1, name: 'Mindful breathing' })).toBeVisible()
  await expect(app.page.getByRole('radio', { name: '3 minutes' })).toBeChecked() // the length the plan asks for
  await app.goesTo('#/plans')
  await expect(step('Mindful breathing')).toContainText('you are here')
  await expect(offer).toHaveCount(0)

  await plan.getByRole('button', { name: 'On to the next step' }).click()
  await expect(step('Belly breathing')).toContainText('you are here')
  await plan.getByRole('button', { name: 'Back a step' }).click()
  await expect(step('Mindful breathing')).toContainText('you are here')
  await plan.getByRole('button', { name: 'Pause' }).click()
  await expect(plan.getByRole('heading', { name: /paused/ })).toBeVisible()
  await app.goesTo('#/today')
  await app.sees('How is it now?')
  await expect(app.page.getByText('New to this:')).toHaveCount(0)

  await app.quitsAndReturns()
  await app.goesTo('#/plans')
  const again = app.page.getByRole('region', { name: 'New to this' })
  await again.getByRole('button', { name: 'Go on with it' }).click()
  await expect(again.getByRole('listitem').filter({ hasText: 'Mindful breathing' })).toContainText('you are here')
  await again.getByRole('button', { name: 'Leave the plan' }).click()
  await expect(again.getByRole('button', { name: 'Follow this plan' })).toBeVisible()
  await expect.poll(() => app.practicesInFile()).toHaveLength(4) // what was practised stays
})
