print("hoinghi")
