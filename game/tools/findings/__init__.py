"""What ``check`` finds: which maps are meant, what is told of them, and in which form."""
