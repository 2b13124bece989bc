import classes from './score-section.module.css'

/** In the place of the score while what draws it is fetched: as high, so that nothing jumps. */
export const ScoreComes = () => (
  <section className={classes.section} aria-label="Comparison score" aria-busy>
    <header className={classes.head}>
      <h2>Comparison score</h2>
    </header>
    <div className={classes.coming} />
  </section>
)
