# ECI of R economiccomplexity, which divides the deviation by n - 1.
suppressMessages(library(data.table))
files <- commandArgs(TRUE)
flows <- fread(files[1], colClasses = c(product = "character", value = "numeric"))
setnames(flows, "reporter", "country")
presence <- economiccomplexity::balassa_index(flows)
found <- economiccomplexity::complexity_measures(presence, method = "eigenvalues")$complexity_index_country
n <- length(found)
fwrite(list(reporter = names(found), value = as.vector(found) * sqrt(n / (n - 1))), files[2])
