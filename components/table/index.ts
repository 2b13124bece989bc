export { columnsOf } from './columns'
export { DataTable } from './data-table'
export { FilterChip, FilterSearch, FilterSelect } from './filters'
export { Tabs } from './tabs'
