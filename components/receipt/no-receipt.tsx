import classes from './receipt.module.css'

/** An address that opens no letter, in both languages: nothing tells which one the reader speaks. */
export const NoReceipt = () => (
  <div className={classes.page}>
    <div className={classes.column}>
      <main className={classes.letter}>
        <h1>There is no letter here</h1>
        <p>Check that you have the whole address. A letter also goes when a driver’s data was erased.</p>
        <p lang="es">
          <b>Aquí no hay ninguna carta.</b> Comprueba que tienes la dirección completa. Una carta también desaparece
          cuando se borran los datos del conductor.
        </p>
      </main>
    </div>
  </div>
)
