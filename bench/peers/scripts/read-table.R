# Z.csv and Y.csv of a folder as matrices, output, and the names of the rows.
read_table <- function(folder) {
  cells <- function(name) {
    read <- data.table::fread(file.path(folder, name), header = TRUE)
    list(names = read[[1]], values = unname(as.matrix(read[, -1])))
  }
  z <- cells("Z.csv")
  y <- cells("Y.csv")$values
  names <- do.call(rbind, strsplit(z$names, ".", fixed = TRUE))
  list(Z = z$values, Y = y, x = rowSums(z$values) + rowSums(y), economy = names[, 1], sector = names[, 2])
}

# Foreign content of a unit of exports from an inverse.
write_content <- function(table, inverse, path) {
  v <- 1 - colSums(table$Z) / table$x
  share <- colSums(v * inverse * outer(table$economy, table$economy, "!="))
  data.table::fwrite(list(exporter = table$economy, sector = table$sector, value = share), path)
}
